/** Rules that compare an application with what is filed, pending, blacklisted or registered. */
package org.beian.filing.rule.register;
