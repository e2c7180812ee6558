using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Findings;

/// <summary>What makes a finding the same finding from one evaluation to the next.</summary>
/// <param name="HouseholdId">The bureau's identifier.</param>
/// <param name="Rule">The rule.</param>
/// <param name="PersonId">The person concerned; 0 means the household.</param>
public readonly record struct FindingKey(string HouseholdId, RuleId Rule, long PersonId) : IComparable<FindingKey>
{
    /// <summary>
    /// The finding's public number: the first 63 bits of SHA-256 over the key, never 0. Derived rather than counted,
    /// so that two runs over the same input name their findings alike; two of ten million keys meet with odds of 5e-6.
    /// </summary>
    public long ToFindingId()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{HouseholdId}\0{Rule.Value}\0{PersonId}"), hash);
        return Math.Max(1, BinaryPrimitives.ReadInt64BigEndian(hash) & long.MaxValue);
    }

    public int CompareTo(FindingKey other)
    {
        var byHousehold = string.CompareOrdinal(HouseholdId, other.HouseholdId);
        if (byHousehold != 0)
            return byHousehold;
        var byRule = Rule.CompareTo(other.Rule);
        return byRule != 0 ? byRule : PersonId.CompareTo(other.PersonId);
    }

    public static bool operator <(FindingKey left, FindingKey right) => left.CompareTo(right) < 0;

    public static bool operator >(FindingKey left, FindingKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(FindingKey left, FindingKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FindingKey left, FindingKey right) => left.CompareTo(right) >= 0;
}
