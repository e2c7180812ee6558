namespace LowIncomeMonitor.Domain.Tests.Linkage.Comparators;

/// <summary>Jaro-Winkler as the books have it, with lists instead of bits: what the fast one is held against.</summary>
internal static class PlainJaroWinkler
{
    public static double Similarity(string left, string right)
    {
        if (left == right)
            return 1;
        // Settled order, as the fast version documents.
        if (left.Length > right.Length || (left.Length == right.Length && string.CompareOrdinal(left, right) > 0))
            (left, right) = (right, left);
        var taken = new bool[right.Length];
        var matchedLeft = new List<char>();
        var window = Math.Max(0, Math.Max(left.Length, right.Length) / 2 - 1);
        for (var i = 0; i < left.Length; i++)
        {
            var at = Enumerable.Range(0, right.Length)
                .Where(j => Math.Abs(i - j) <= window && !taken[j] && right[j] == left[i]).Cast<int?>().FirstOrDefault();
            if (at is { } j)
            {
                taken[j] = true;
                matchedLeft.Add(left[i]);
            }
        }

        var matchedRight = right.Where((_, j) => taken[j]).ToList();
        double m = matchedLeft.Count;
        if (m == 0)
            return 0;
        var transpositions = matchedLeft.Zip(matchedRight).Count(pair => pair.First != pair.Second) / 2;
        var jaro = (m / left.Length + m / right.Length + (m - transpositions) / m) / 3;
        var prefix = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Take(4).Count();
        return jaro + prefix * 0.1 * (1 - jaro);
    }
}
