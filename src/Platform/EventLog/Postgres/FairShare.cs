using System.Text;

namespace LowIncomeMonitor.Platform.EventLog.Postgres;

/// <summary>How many partitions of a topic each member of a group may hold.</summary>
internal static class FairShare
{
    /// <summary>
    /// The quota of the member at <paramref name="rank"/>. Quotas of all members add up to the number of partitions
    /// and differ by one at most; who gets one more depends on the topic, so that many topics of one partition do not
    /// all fall to the same member.
    /// </summary>
    public static int Quota(string topic, int partitions, int members, int rank)
    {
        var turn = (int)(KeyPartitioner.Hash(Encoding.UTF8.GetBytes(topic)) % (uint)members);
        return (partitions / members) + ((rank + turn) % members < partitions % members ? 1 : 0);
    }
}
