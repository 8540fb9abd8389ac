/** Health checks of MicroProfile: is the application up, does its database answer. */
package org.beian.web.health;
