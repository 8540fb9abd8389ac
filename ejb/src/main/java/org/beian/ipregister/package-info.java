/**
 * The register of addresses (articles 9, 19). By now it holds the seed: the source ranges that each
 * provider filed for itself.
 */
package org.beian.ipregister;
