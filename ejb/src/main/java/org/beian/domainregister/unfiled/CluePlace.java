package org.beian.domainregister.unfiled;

import org.beian.value.Province;

/**
 * To which bureau a clue goes, and why.
 *
 * @param providerId on whose network it was seen last; null where nobody saw it
 * @param address at which it was seen, or null
 */
record CluePlace(Province province, ClueBasis basis, Long providerId, String address) {}
