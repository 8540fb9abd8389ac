/**
 * Web tier of the system: the interface for programs ({@code api}), the pages for people ({@code
 * page}), files to download, health checks, and the authentication in front of them.
 */
package org.beian.web;
