/**
 * What a sponsor does about those who act in its name (B12). It sees its mandates, the providers
 * that filed or cancelled for it, and revokes one: what waits at that provider comes back, what
 * waits at an authority is withdrawn, and further acts in its name are refused until it entrusts
 * the provider again. And it disavows an application that it did not want: a pending one is held,
 * the provider is heard, and the authority clears it (UNFOUNDED: the application goes on; UPHELD:
 * it is refused; of a decided one WITH_CLERK until what was done about it is recorded, then
 * CLOSED).
 */
package org.beian.agency;
