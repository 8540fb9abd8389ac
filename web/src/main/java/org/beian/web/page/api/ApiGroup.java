package org.beian.web.page.api;

import java.util.List;

/**
 * Group of calls on the page of the interface.
 *
 * @param id the tag
 */
public record ApiGroup(String id, String text, List<ApiCall> calls) {}
