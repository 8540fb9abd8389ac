/** MicroProfile health checks: liveness of the application, readiness of its database. */
package org.beian.web.health;
