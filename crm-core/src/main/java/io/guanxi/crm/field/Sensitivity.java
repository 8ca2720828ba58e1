package io.guanxi.crm.field;

/** What a value may reveal. Rights are granted per class; a field without a class is hidden from everyone. */
public enum Sensitivity {
    /** Ids, versions, states: shown to whoever may see the record. */
    TECHNICAL,
    /** Business facts about the customer: name of the enterprise, industry, status. */
    BASIC,
    /** Names, phones, e-mails and addresses of people. */
    CONTACT,
    /** Who decides at the customer's. */
    DECISION_MAKER,
    /** Deal and historical amounts. */
    AMOUNT,
    /** Contract amounts; may be encrypted and are never aggregated by a storage. */
    CONTRACT_AMOUNT,
    /** Costs and margins. */
    COST,
    /** Free text, protected like the fields that it may quote. */
    FREE_TEXT,
    /** Not labelled yet: hidden. */
    UNLABELLED
}
