/**
 * What exists at the first start: the authorities always; in demo mode the fixed units, accounts
 * and keys of formats.md 8.3, else the way in for the first administrator.
 */
package org.beian.demo;
