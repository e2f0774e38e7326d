/** Names the folder in which the editor under test keeps settings, logs and state, for the suite inside it. */
export const profileVariable = 'HTTP_AUTH_TEST_PROFILE';
