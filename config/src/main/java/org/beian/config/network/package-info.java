/** Network addresses as settings name them, for the start program and the application. */
package org.beian.config.network;
