/**
 * MicroProfile health checks: liveness of the application, readiness of its database and of the key
 * of the history.
 */
package org.beian.web.health;
