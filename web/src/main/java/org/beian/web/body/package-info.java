/**
 * Bodies of requests, on pages and at the interface alike: who may send one at all, how long it may
 * take, and how forms with files are read. The server's own readers of forms are not used: they
 * keep every part before anybody is asked who sends it.
 */
package org.beian.web.body;
