package io.guanxi.crm.dictionary;

/**
 * The dictionaries of one workspace.
 *
 * @param industries 所属行业
 * @param regions 所在地区, 注册地区
 * @param scaleBands 企业规模
 * @param sourceChannels 客户来源
 * @param titles 职务
 * @param lossReasons 流失与丢单原因
 * @param subjectiveWords 主观用语
 */
public record Dictionaries(
        Industries industries,
        Regions regions,
        ScaleBands scaleBands,
        Dictionary sourceChannels,
        Dictionary titles,
        Dictionary lossReasons,
        SubjectiveWords subjectiveWords) {
    /** The dictionaries that come with the library. */
    public static Dictionaries standard() {
        return Shipped.STANDARD;
    }

    /** The same with other industries. */
    public Dictionaries withIndustries(Industries other) {
        return new Dictionaries(other, regions, scaleBands, sourceChannels, titles, lossReasons, subjectiveWords);
    }

    /** The same with other regions. */
    public Dictionaries withRegions(Regions other) {
        return new Dictionaries(industries, other, scaleBands, sourceChannels, titles, lossReasons, subjectiveWords);
    }

    /** The same with other scale bands. */
    public Dictionaries withScaleBands(ScaleBands other) {
        return new Dictionaries(industries, regions, other, sourceChannels, titles, lossReasons, subjectiveWords);
    }

    /** The same with other source channels. */
    public Dictionaries withSourceChannels(Dictionary other) {
        return new Dictionaries(industries, regions, scaleBands, other, titles, lossReasons, subjectiveWords);
    }

    /** The same with other titles. */
    public Dictionaries withTitles(Dictionary other) {
        return new Dictionaries(industries, regions, scaleBands, sourceChannels, other, lossReasons, subjectiveWords);
    }

    /** The same with other reasons why customers are lost. */
    public Dictionaries withLossReasons(Dictionary other) {
        return new Dictionaries(industries, regions, scaleBands, sourceChannels, titles, other, subjectiveWords);
    }

    /** The same with other words by which a description is flagged. */
    public Dictionaries withSubjectiveWords(SubjectiveWords other) {
        return new Dictionaries(industries, regions, scaleBands, sourceChannels, titles, lossReasons, other);
    }

    private static final class Shipped {
        static final Dictionaries STANDARD = new Dictionaries(
                Industries.standard(),
                Regions.standard(),
                ScaleBands.standard(),
                DictionaryFile.read("source-channel", "source-channels.psv"),
                DictionaryFile.read("title", "titles.psv"),
                DictionaryFile.read("loss-reason", "loss-reasons.psv"),
                SubjectiveWords.standard());

        private Shipped() {}
    }
}
