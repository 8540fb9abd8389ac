package org.beian.enforcement.clue.view;

import org.beian.enforcement.HolderKind;

/**
 * Holder of a site.
 *
 * @param name of a unit, a sponsor, a province, or a filing number
 * @param detail what else is known; null for nothing
 */
public record SiteHolder(HolderKind kind, String name, String detail) {}
