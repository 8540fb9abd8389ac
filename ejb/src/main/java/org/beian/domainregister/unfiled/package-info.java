/**
 * Domains that are seen in use and not filed (7.4, 20.3): observations, the tasks of providers, and
 * clues for bureaus.
 */
package org.beian.domainregister.unfiled;
