/**
 * Launcher of the system with one command: it prepares the data directory, migrates the database as
 * its owner, and runs the application on Payara Micro as a child process under the application's
 * own database account.
 */
package org.beian.config.start;
