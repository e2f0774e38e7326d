// Echo with its own middleware, each guarding one path.
package main

import (
	"net/http"
	"os"
	"time"

	"github.com/dgrijalva/jwt-go"
	"github.com/labstack/echo"
	"github.com/labstack/echo/middleware"
)

const secret = "example-key-of-the-live-evaluation-0123456789"

func ok(c echo.Context) error {
	return c.JSON(http.StatusOK, echo.Map{"ok": true})
}

func main() {
	e := echo.New()
	e.HideBanner = true
	e.Use(middleware.Recover())
	e.GET("/basic", ok, middleware.BasicAuth(func(user, password string, c echo.Context) (bool, error) {
		return user == "alice" && password == "example-password", nil
	}))
	orders := e.Group("/jwt", middleware.JWT([]byte(secret)))
	orders.GET("", ok)
	orders.GET("/admin", func(c echo.Context) error {
		claims := c.Get("user").(*jwt.Token).Claims.(jwt.MapClaims)
		if claims["admin"] != true {
			return echo.ErrForbidden
		}
		return ok(c)
	})
	orders.POST("/orders", func(c echo.Context) error {
		var order struct {
			Quantity int `json:"quantity"`
		}
		if err := c.Bind(&order); err != nil {
			return err
		}
		return ok(c)
	})
	orders.GET("/broken", func(c echo.Context) error { panic("out of paper") })
	e.GET("/cookie", ok, middleware.JWTWithConfig(middleware.JWTConfig{SigningKey: []byte(secret), TokenLookup: "cookie:token"}))
	e.GET("/keyed", ok, middleware.KeyAuth(func(key string, c echo.Context) (bool, error) {
		return key == "example-key-1", nil
	}))
	e.GET("/header", ok, middleware.KeyAuthWithConfig(middleware.KeyAuthConfig{
		KeyLookup: "header:X-API-Key",
		Validator: func(key string, c echo.Context) (bool, error) { return key == "example-key-1", nil },
	}))
	e.GET("/query", ok, middleware.KeyAuthWithConfig(middleware.KeyAuthConfig{
		KeyLookup: "query:api_key",
		Validator: func(key string, c echo.Context) (bool, error) { return key == "example-key-1", nil },
	}))
	csrf := middleware.CSRF()
	e.GET("/form", ok, csrf)
	e.POST("/form", ok, csrf)
	e.GET("/limited", ok, middleware.RateLimiter(middleware.NewRateLimiterMemoryStoreWithConfig(
		middleware.RateLimiterMemoryStoreConfig{Rate: 0.01, Burst: 2, ExpiresIn: time.Hour})))
	e.POST("/small", ok, middleware.BodyLimit("4B"))
	e.Logger.Fatal(e.Start("127.0.0.1:" + os.Args[1]))
}
