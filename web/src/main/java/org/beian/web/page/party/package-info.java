/**
 * Pages of the parties: a provider's roster of dedicated officers and its resellers, and the
 * rosters that the bureau sees.
 */
package org.beian.web.page.party;
