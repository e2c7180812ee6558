using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Risk.Scoring;

namespace LowIncomeMonitor.Domain.Risk.Outcomes;

/// <summary>A household as it goes to whoever scores it: numbers, groups and signs of need, and nobody's id.</summary>
/// <param name="HouseholdId">The household.</param>
/// <param name="Region">Where it is managed.</param>
/// <param name="On">The day of which it is described.</param>
/// <param name="Values">Features in order of the catalogue; empty when nobody belongs to it any more.</param>
/// <param name="Groups">Its groups.</param>
/// <param name="Programmes">What it is under on the day, in ordinal order.</param>
/// <param name="Needs">Signs of need up to the day, earliest first.</param>
public sealed record HouseholdDescription(
    string HouseholdId, RegionCode Region, DateOnly On, double[] Values, RiskGroups Groups, IReadOnlyList<string> Programmes,
    IReadOnlyList<NeedEvent> Needs)
{
    private static readonly RiskGroups s_nobody = new("unknown", "unknown", "unknown", "no");

    /// <summary>False when it has left the roster.</summary>
    public bool IsListed => Values.Length > 0;

    public static HouseholdDescription Of(FeatureView view)
    {
        var state = view.State;
        return state.Members.Count == 0
            ? new(state.HouseholdId, state.Region, view.On, [], s_nobody, [], [])
            : new(
                state.HouseholdId, state.Region, view.On, FeatureCatalogue.Of(view), RiskGroups.Of(view),
                view.Programmes, NeedEvents.Of(state, view.On));
    }

    /// <summary>
    /// Equal for two days between which nothing happened but time: an event is taken by its day, not by how long ago it
    /// was. A new month always differs, so that every household is described at least once a month
    /// (docs/adr/0029-a-household-is-described-when-it-changes.md).
    /// </summary>
    public byte[] Fingerprint()
    {
        var text = new StringBuilder(Region.ToStatisticalCode());
        foreach (var (_, group) in Groups.Attributes)
            text.Append('|').Append(group);
        foreach (var programme in Programmes)
            text.Append('|').Append(programme);
        foreach (var need in Needs)
            text.Append('|').Append(need.On.DayNumber).Append(need.Kind);
        var numbers = 8 * (Values.Length + 1);
        var words = text.ToString();
        var bytes = new byte[numbers + Encoding.UTF8.GetByteCount(words)];
        Encoding.UTF8.GetBytes(words, bytes.AsSpan(numbers));
        BinaryPrimitives.WriteInt64LittleEndian(bytes, IsListed ? (On.Year * 12) + On.Month : 0);
        for (var i = 0; i < Values.Length; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(8 * (i + 1)), FeatureTime.WithoutTime(Values, i, On));

        return SHA256.HashData(bytes);
    }
}
