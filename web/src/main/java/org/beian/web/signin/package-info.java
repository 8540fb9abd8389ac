/**
 * Authentication of requests: a program by its key under {@code /api}, a person by its session
 * everywhere else, and neither by the other's (runtime: one mechanism for both); and the access of
 * roles to folders of pages.
 */
package org.beian.web.signin;
