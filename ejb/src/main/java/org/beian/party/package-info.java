/**
 * The parties of article 4: authorities, providers, sponsors, filing units, departments; their
 * capacities and remits by province; rosters of dedicated officers (7.1) and resellers (7.6).
 *
 * <p>Whoever sponsors a website is responsible for it, and so is whoever gives it access, directly
 * or through a reseller (article 2).
 */
package org.beian.party;
