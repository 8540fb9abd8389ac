package org.beian.account.key;

/** New API key, shown only this once. */
public record IssuedKey(Long keyId, String key) {

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "IssuedKey[" + keyId + "]";
    }
}
