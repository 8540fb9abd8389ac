/** Rules of the check of an application for cancellation (article 15), and what they judge by. */
package org.beian.cancellation.rule;
