/**
 * Closure of websites by decision of a bureau (16.4, 16.5): notices to the providers that give
 * access, requests for assistance to the bureaus of other provinces, and looks whether a site is
 * down.
 */
package org.beian.enforcement.closure;
