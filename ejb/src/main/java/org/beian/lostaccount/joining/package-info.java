/**
 * Applications of sponsors with an account to join a filing that a provider made on behalf and
 * never handed over (12.6). The addresses on file and the provider are told at once and may object;
 * an officer of the bureau looks at the proof, and another one decides, not before the days for
 * objections are over. Nothing is decided by comparing data, and no second unit comes about for a
 * sponsor.
 */
package org.beian.lostaccount.joining;
