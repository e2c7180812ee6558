namespace LowIncomeMonitor.Domain.Linkage.Quality;

/// <summary>Which records are one entity, known from elsewhere; used to judge a linkage, never to make it.</summary>
/// <param name="entityOf">Entity of each record; negative where it is not known.</param>
/// <param name="lefts">Records of the left table.</param>
public sealed class Truth(int[] entityOf, int lefts)
{
    public int EntityOf(int record) => entityOf[record];

    public int Records => entityOf.Length;

    public bool Same(int left, int right) => entityOf[left] >= 0 && entityOf[left] == entityOf[right];

    /// <summary>Pairs of records that are one entity, among those that are compared at all.</summary>
    public long Pairs()
    {
        var counts = new Dictionary<int, (long Left, long Right)>();
        for (var record = 0; record < entityOf.Length; record++)
        {
            if (entityOf[record] < 0)
                continue;
            var (left, right) = counts.GetValueOrDefault(entityOf[record]);
            counts[entityOf[record]] = record < lefts ? (left + 1, right) : (left, right + 1);
        }

        return lefts == entityOf.Length
            ? counts.Values.Sum(c => c.Left * (c.Left - 1) / 2)
            : counts.Values.Sum(c => c.Left * c.Right);
    }
}
