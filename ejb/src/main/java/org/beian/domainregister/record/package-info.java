/**
 * The reported domain: its row with action and items, and the facts about the reporting unit, the
 * remits, the regions and the public suffixes.
 */
package org.beian.domainregister.record;
