/**
 * Moves of websites from one provider to another (B13): an access that was approved in the place of
 * another one is opened first; only then the other one ends, with the order to stop it. Until then
 * the website has both, and is neither changed nor cancelled.
 */
package org.beian.access.replacement;
