package org.beian.domainregister.unfiled;

import org.beian.value.Province;

/**
 * Route of a clue: the province of its bureau, and the basis of that choice.
 *
 * @param providerId provider on whose network the domain was seen last; null when nobody saw it
 * @param address at which it was seen, or null
 */
record ClueRoute(Province province, ClueBasis basis, Long providerId, String address) {}
