using LowIncomeMonitor.Matching.Store;

namespace LowIncomeMonitor.Matching.Steps;

/// <summary>Counts records by day of receipt. A batch nearly always lies within one day, so that this costs a comparison.</summary>
internal sealed class DayTally(EvaluationDay days)
{
    private readonly Dictionary<DateOnly, (long Records, long Hits)> _before = [];
    private (long From, long To) _now;
    private DateOnly _day;
    private long _records;
    private long _hits;

    public void Add(long receivedAtMs, bool hit)
    {
        if (receivedAtMs < _now.From || receivedAtMs >= _now.To)
            Begin(receivedAtMs);
        _records++;
        if (hit)
            _hits++;
    }

    public IEnumerable<DayCount> Days()
    {
        Put();
        return _before.OrderBy(one => one.Key).Select(one => new DayCount(one.Key, one.Value.Records, one.Value.Hits));
    }

    private void Begin(long receivedAtMs)
    {
        Put();
        (_day, _now) = days.Around(receivedAtMs);
        (_records, _hits) = _before.GetValueOrDefault(_day);
    }

    private void Put()
    {
        if (_records > 0)
            _before[_day] = (_records, _hits);
    }
}
