/**
 * Changes that were not filed in time (8.4): found by a comparison with the domain register or
 * reported by a provider, notified to the sponsor, followed by the authority.
 */
package org.beian.unfiledchange;
