package io.guanxi.crm.architecture.planted.storage;

/** Asks too much of whoever writes a storage. */
public interface AsksForNine {
    void one();

    void two();

    void three();

    void four();

    void five();

    void six();

    void seven();

    void eight();

    void nine();
}
