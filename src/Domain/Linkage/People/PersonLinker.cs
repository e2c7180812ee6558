namespace LowIncomeMonitor.Domain.Linkage.People;

/// <summary>Finds whom a record without a valid number is about, and judges records whose number meets another name.</summary>
public sealed class PersonLinker(ProfileIndex index, PersonModel model, LinkPolicy policy)
{
    // A chance of one in a thousand million changes no probability that anybody sees.
    private const double Negligible = -30;

    /// <summary>
    /// Everybody whom a clerk should see or to whom the record is linked, most likely first; at most one automatic link.
    /// </summary>
    /// <param name="record">Whom the record names.</param>
    /// <param name="wanted">People who are in the answer however unlikely, such as those of equal name and birth date.</param>
    public IReadOnlyList<PersonLink> Find(in PersonProfile record, IReadOnlyList<int> wanted)
    {
        var candidates = new List<int>();
        index.FindCandidates(record, candidates);
        candidates.AddRange(wanted.Except(candidates).ToList());
        var rarity = index.RarityBits(record);
        var links = Weigh(record, candidates, rarity, policy.RosterShare, wanted, model.UnreadableBits);
        var answer = new List<PersonLink>();
        foreach (var link in links)
        {
            var decision = Decide(link.Evidence, link.Probability);
            if (decision == LinkDecision.None && wanted.Contains(link.Person))
                decision = LinkDecision.Review;
            if (decision != LinkDecision.None)
                answer.Add(link with { Decision = decision });
        }

        return answer;
    }

    /// <summary>
    /// Others on the roster who may be this person, most likely first. Two lines of a roster are never merged without a
    /// document or a clerk: every one is a question.
    /// </summary>
    public IReadOnlyList<PersonLink> FindDuplicates(int person, in PersonProfile profile)
    {
        var candidates = new List<int>();
        index.FindCandidates(profile, candidates);
        candidates.Remove(person);
        var links = Weigh(profile, candidates, index.RarityBits(profile), policy.DuplicateShare, []);
        return [.. links.Where(link => link.Probability >= policy.ReviewFrom).Select(link => link with { Decision = LinkDecision.Review })];
    }

    /// <summary>A record that bears this person's valid number or a former one: is the rest the same person too?</summary>
    public PersonLink JudgeByNumber(int person, in PersonProfile profile, in PersonProfile record)
    {
        var rarity = index.RarityBits(record);
        var evidence = model.Compare(profile, record, rarity);
        // The look-up has found the number, perhaps a former one, which the profile does not hold.
        if (evidence.Number != 0)
            evidence = model.Compare(profile with { Number = record.Number }, record, rarity);
        var odds = Math.Pow(2, evidence.Bits + PriorBits(policy.RosterShare));
        var probability = odds / (1 + odds);
        return new(person, evidence, rarity, probability, Decide(evidence, probability));
    }

    /// <summary>
    /// Probabilities of all candidates together: the person is one of them, or somebody else. Whoever can't matter is left
    /// out.
    /// </summary>
    private List<PersonLink> Weigh(
        in PersonProfile record, List<int> candidates, double rarity, double share, IReadOnlyList<int> wanted,
        double unreadableBits = 0)
    {
        var prior = PriorBits(share);
        var links = new List<PersonLink>();
        var all = 1.0;
        foreach (var person in candidates)
        {
            if (index.Find(person) is not { } profile)
                continue;
            var evidence = model.Compare(profile, record, rarity);
            // Only where a link could follow: for questions to a clerk the weights are as cautious as they were made.
            if (IsSlip(evidence) && evidence.HasSameName)
                evidence = evidence with { Bits = evidence.Bits + unreadableBits };
            if (evidence.Bits + prior < Negligible && !wanted.Contains(person))
                continue;
            var odds = Math.Pow(2, evidence.Bits + prior);
            all += odds;
            links.Add(new(person, evidence, rarity, odds, LinkDecision.None));
        }

        for (var i = 0; i < links.Count; i++)
            links[i] = links[i] with { Probability = links[i].Probability / all };
        links.Sort((a, b) => b.Probability.CompareTo(a.Probability) is var order and not 0 ? order : a.Person.CompareTo(b.Person));
        return links;
    }

    private static bool IsSlip(in PersonEvidence evidence) => evidence.Number > 0 && evidence.Number < PersonLevels.FirstOtherNumber;

    private double PriorBits(double share) => Math.Log2(share / (1 - share) / Math.Max(1, index.Count));

    /// <summary>
    /// The policy on top of the probability. Whose number is equal: another name or a contradicting birth date is a
    /// conflict and a clerk's to settle, however likely it looks, since most wrong deaths bear the surviving spouse's
    /// number. Whose number has a slip: only under the same name. Without a number: never without a clerk.
    /// </summary>
    internal LinkDecision Decide(in PersonEvidence evidence, double probability)
    {
        var birthContradicts = evidence.Birth > 0 && evidence.Birth != PersonLevels.PartialBirth;
        if (evidence.Number == 0)
        {
            return evidence.Name is PersonEvidence.Missing || evidence.Name > PersonLevels.LastDamagedName || birthContradicts
                || probability < policy.AutomaticFrom
                ? LinkDecision.Review
                : LinkDecision.Automatic;
        }

        if (probability < policy.ReviewFrom)
            return LinkDecision.None;
        return IsSlip(evidence) && evidence.HasSameName && !birthContradicts && probability >= policy.AutomaticFrom
            ? LinkDecision.Automatic
            : LinkDecision.Review;
    }
}
