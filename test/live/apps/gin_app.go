// Gin with its own Basic authentication, and with golang-jwt as its documentation shows it.
package main

import (
	"fmt"
	"net/http"
	"os"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/golang-jwt/jwt"
)

const secret = "example-key-of-the-live-evaluation-0123456789"

func ok(c *gin.Context) {
	c.JSON(http.StatusOK, gin.H{"ok": true})
}

func signed(c *gin.Context) {
	header := c.GetHeader("Authorization")
	if header == "" {
		c.AbortWithStatusJSON(http.StatusUnauthorized, gin.H{"error": "Authorization header is missing"})
		return
	}
	text := strings.TrimPrefix(header, "Bearer ")
	if text == header {
		c.AbortWithStatusJSON(http.StatusUnauthorized, gin.H{"error": "Could not find bearer token in Authorization header"})
		return
	}
	token, err := jwt.Parse(text, func(token *jwt.Token) (interface{}, error) {
		if _, isHmac := token.Method.(*jwt.SigningMethodHMAC); !isHmac {
			return nil, fmt.Errorf("Unexpected signing method: %v", token.Header["alg"])
		}
		return []byte(secret), nil
	})
	if err != nil {
		c.AbortWithStatusJSON(http.StatusUnauthorized, gin.H{"error": err.Error()})
		return
	}
	claims := token.Claims.(jwt.MapClaims)
	if !claims.VerifyAudience("https://orders.example.test", true) {
		c.AbortWithStatusJSON(http.StatusUnauthorized, gin.H{"error": "invalid audience"})
		return
	}
	if !claims.VerifyIssuer("https://login.example.test/", true) {
		c.AbortWithStatusJSON(http.StatusUnauthorized, gin.H{"error": "invalid issuer"})
		return
	}
	c.Set("role", claims["role"])
}

func main() {
	gin.SetMode(gin.ReleaseMode)
	router := gin.New()
	router.HandleMethodNotAllowed = true
	router.Use(gin.Recovery())
	router.GET("/basic", gin.BasicAuth(gin.Accounts{"alice": "example-password"}), ok)
	router.GET("/realm", gin.BasicAuthForRealm(gin.Accounts{"alice": "example-password"}, "Orders"), ok)
	router.GET("/jwt", signed, ok)
	router.GET("/admin", signed, func(c *gin.Context) {
		if role, _ := c.Get("role"); role != "admin" {
			c.AbortWithStatus(http.StatusForbidden)
			return
		}
		ok(c)
	})
	router.POST("/orders", signed, func(c *gin.Context) {
		var order struct {
			Quantity int `json:"quantity" binding:"required"`
		}
		if err := c.ShouldBindJSON(&order); err != nil {
			c.JSON(http.StatusBadRequest, gin.H{"error": err.Error()})
			return
		}
		ok(c)
	})
	router.POST("/login", func(c *gin.Context) {
		switch c.PostForm("username") + ":" + c.PostForm("password") {
		case "alice:example-password":
			ok(c)
		case "carol:example-password":
			c.JSON(http.StatusUnauthorized, gin.H{"error": "account is disabled"})
		default:
			c.JSON(http.StatusUnauthorized, gin.H{"error": "authentication failed"})
		}
	})
	router.GET("/broken", signed, func(c *gin.Context) { panic("out of paper") })
	if err := router.Run("127.0.0.1:" + os.Args[1]); err != nil {
		panic(err)
	}
}
