"use strict";

// Swagger UI has a dark mode of its own, but does not look whether the reader wants it.
document.documentElement.classList.toggle("dark-mode", window.matchMedia("(prefers-color-scheme: dark)").matches);

// Where the page was read from is where Keycloak must lead back to, whatever the city calls its gateway.
const ui = SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#explorer",
  deepLinking: true,
  docExpansion: "list",
  filter: true,
  displayRequestDuration: true,
  tryItOutEnabled: true,
  persistAuthorization: false,
  validatorUrl: null,
  oauth2RedirectUrl: window.location.origin + "/explorer/oauth2-redirect.html",
});

ui.initOAuth({
  clientId: "explorer",
  appName: "Solidarités",
  scopes: "openid",
  usePkceWithAuthorizationCodeGrant: true,
});
