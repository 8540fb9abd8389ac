/**
 * Rules that compare an application with what is filed, pending, blacklisted or registered, and the
 * names of its websites with each other.
 */
package org.beian.filing.rule.register;
