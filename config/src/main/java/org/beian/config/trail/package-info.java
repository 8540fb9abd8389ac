/** The key of the history and what is sealed with it, for the start program and the application. */
package org.beian.config.trail;
