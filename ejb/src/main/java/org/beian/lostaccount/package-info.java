/**
 * Written applications of sponsors who lost account or password (8.6): received at the bureau's
 * counter, compared with the filing, confirmed by a second person.
 */
package org.beian.lostaccount;
