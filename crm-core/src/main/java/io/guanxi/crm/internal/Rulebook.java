package io.guanxi.crm.internal;

import io.guanxi.crm.classification.ClassificationPolicy;
import io.guanxi.crm.classification.Classifier;
import io.guanxi.crm.classification.Dimension;
import io.guanxi.crm.classification.Policy;
import io.guanxi.crm.classification.TagPolicy;
import io.guanxi.crm.classification.TagVerdict;
import io.guanxi.crm.classification.Verdict;
import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.shared.text.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dimensions in their order and the policies that decide. A tag policy is kept as a dimension of its own, named
 * after the tag, with the classes {@code yes} and {@code no}: so its decisions are explained, timed and remembered like
 * any class, and the tag itself is never stored.
 *
 * @param policies one per dimension
 */
public record Rulebook(List<Dimension> dimensions, List<ClassificationPolicy> policies, List<TagPolicy> tagPolicies) {
    /** What the dimension of a tag policy is called, before the tag's key. */
    public static final String TAG_PREFIX = "tag:";

    public Rulebook {
        dimensions = List.copyOf(dimensions);
        policies = List.copyOf(policies);
        tagPolicies = List.copyOf(tagPolicies);
        for (ClassificationPolicy policy : policies) {
            if (dimensions.stream().noneMatch(each -> each.key().equals(policy.dimension()))) {
                throw new IllegalArgumentException("the policy " + policy.id() + " decides for the dimension "
                        + policy.dimension() + ", which is not among the dimensions");
            }
        }
    }

    /** The dimension of this key. */
    public Optional<Dimension> dimension(String key) {
        return dimensions.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** The policy that sets the tag which a text names: by its key or by its label, in either language, width and case. */
    public Optional<TagPolicy> tagPolicy(String named) {
        return tagPolicies.stream()
                .filter(policy -> policy.tag().equals(named))
                .findFirst()
                .or(() -> labelled(plain(named)));
    }

    private Optional<TagPolicy> labelled(String plain) {
        return tagPolicies.stream()
                .filter(policy -> names(policy).anyMatch(name -> plain(name).equals(plain)))
                .findFirst();
    }

    private static Stream<String> names(TagPolicy policy) {
        return Stream.of(policy.tag(), policy.label().zh(), policy.label().en());
    }

    private static String plain(String name) {
        return PlainText.fold(name).toLowerCase(Locale.ROOT);
    }

    /** Whether a text is the key or a label of a policy's tag to the letter. */
    public boolean isName(String text) {
        return tagPolicies.stream().flatMap(Rulebook::names).anyMatch(text::equals);
    }

    /** The key of the tag that a text names: of a policy's tag by any of its names, of any other tag the text itself. */
    public String tagKey(String named) {
        return tagPolicy(named).map(TagPolicy::tag).orElse(named);
    }

    /** Under which keys a tag may have been assigned: a policy's also under the names that it had before the policy came. */
    public Set<String> tagKeys(String named) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(named);
        tagPolicy(named).ifPresent(policy -> names(policy).forEach(keys::add));
        return keys;
    }

    /** The keys under which decisions are kept. */
    public List<String> dimensionKeys() {
        List<String> keys = new ArrayList<>();
        policies.forEach(policy -> keys.add(policy.dimension()));
        tagPolicies.forEach(policy -> keys.add(TAG_PREFIX + policy.tag()));
        return keys;
    }

    /** The keys of all dimensions that there are: the declared ones, decided or not, and those of tag policies. */
    public Set<String> knownKeys() {
        Set<String> keys = new LinkedHashSet<>();
        dimensions.forEach(dimension -> keys.add(dimension.key()));
        keys.addAll(dimensionKeys());
        return keys;
    }

    /** Which policies decide for what, with their versions: another one means that other decisions are to be expected. */
    public String signature() {
        Stream<String> classes = policies.stream().map(each -> signature(each.dimension(), each));
        Stream<String> tags = tagPolicies.stream().map(each -> signature(TAG_PREFIX + each.tag(), each));
        return Stream.concat(classes, tags).sorted().collect(Collectors.joining("\n"));
    }

    private static String signature(String decidesFor, Policy policy) {
        return decidesFor + " " + policy.id() + " " + policy.version();
    }

    /** What every policy decides of a profile. */
    public List<Verdict> verdicts(Profile profile) {
        List<Verdict> verdicts = new ArrayList<>();
        policies.forEach(policy -> verdicts.add(Classifier.evaluate(policy, profile)));
        for (TagPolicy policy : tagPolicies) {
            TagVerdict verdict = Classifier.evaluate(policy, profile);
            verdicts.add(new Verdict(
                    TAG_PREFIX + verdict.tag(), verdict.carried() ? TagPolicy.YES : TagPolicy.NO, verdict.grounds()));
        }
        return verdicts;
    }
}
