/**
 * Rules on a reported range alone (articles 9.1, 19.1), and the facts about its reporter that they
 * judge by.
 */
package org.beian.ipregister.rule;
