package org.beian.web.page.filing.record;

/**
 * Line of a matter of another procedure about a filing.
 *
 * @param kind what it is, in words
 * @param name its number, or the site
 * @param authority name of who has it
 * @param href from the context root; empty where the reader may not open it
 * @param open whether somebody has yet to act
 */
public record MatterLine(String kind, String name, String authority, String href, boolean open) {}
