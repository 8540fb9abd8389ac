/**
 * How a request gets its caller: a program by its key under {@code /api}, a person by its session
 * everywhere else, and neither by the other's (runtime: one mechanism for both); and which folder
 * of pages is whose.
 */
package org.beian.web.signin;
