/**
 * The reported domain: its row, its acts and items, and the facts about its reporter and the
 * suffixes.
 */
package org.beian.domainregister.record;
