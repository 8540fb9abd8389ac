/**
 * Register of the parties (article 4): the ministry and the bureaus register the units that they
 * supervise, with capacities, remits and licence, keep them current, and end them.
 */
package org.beian.partyregister;
