using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Reviews;
using LowIncomeMonitor.Platform.Paging;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>Pairs as people see them. Who may see a pair must be allowed to see both of its sides.</summary>
internal static class ReviewQueries
{
    public const int MostInPage = 500;

    private const string Columns =
        """
        r.review_id, r.kind, r.state, r.probability, r.uncertainty, r.linked, r.person_id, coalesce(a.household_id, ''),
        coalesce(a.region, ''), r.other_person_id, coalesce(b.household_id, ''), r.source, r.record_id, r.version, r.revision,
        r.follows, j.actor, r.judged_at, r.opened_at, r.changed_at
        """;

    // A person's home is the household they live in, or lived in last; of two, the first by id.
    private const string From =
        """
        from matching.reviews r
        left join lateral (
            select h.household_id, h.region, x.past, x.valid_to from (
                select m.household_id, 0 as past, m.valid_to from roster.memberships m where m.person_id = r.person_id and m.valid_to is null
                union all
                select m.household_id, 1, m.valid_to from roster.memberships m where m.person_id = r.person_id and m.valid_to is not null
            ) x join roster.household_periods h on h.household_id = x.household_id and h.valid_to is null
            order by x.past, x.valid_to desc, h.household_id collate "C" limit 1) a on true
        left join lateral (
            select h.household_id, h.region, x.past, x.valid_to from (
                select m.household_id, 0 as past, m.valid_to from roster.memberships m where m.person_id = r.other_person_id and m.valid_to is null
                union all
                select m.household_id, 1, m.valid_to from roster.memberships m where m.person_id = r.other_person_id and m.valid_to is not null
            ) x join roster.household_periods h on h.household_id = x.household_id and h.valid_to is null
            order by x.past, x.valid_to desc, h.household_id collate "C" limit 1) b on true
        left join matching.review_changes j
            on j.review_id = coalesce(r.follows, r.review_id) and r.state in (2, 3, 4)
            and j.revision = coalesce(r.judgement, (select f.judgement from matching.reviews f where f.review_id = r.follows))
        """;

    private const string Visible =
        """
        exists (select from unnest($1, $2) as v(low, high) where a.region collate "C" between v.low and v.high)
        and (r.other_person_id is null
             or exists (select from unnest($1, $2) as v(low, high) where b.region collate "C" between v.low and v.high))
        """;

    private const string Filtered =
        $"""
        {From}
        where {Visible}
          and (cardinality($3::text[]) = 0
               or exists (select from unnest($3, $4) as w(low, high)
                          where a.region collate "C" between w.low and w.high or b.region collate "C" between w.low and w.high))
          and r.state = any($5) and (cardinality($6::smallint[]) = 0 or r.kind = any($6))
          and (cardinality($7::text[]) = 0 or r.source = any($7))
        """;

    private const string Page =
        $"""
        select {Columns} {Filtered}
          and (r.uncertainty > $8 or (r.uncertainty = $8 and r.review_id > $9))
        order by r.uncertainty, r.review_id limit $10
        """;

    private const string One = $"select {Columns} {From} where {Visible} and r.review_id = $3";

    private const string Journal =
        "select revision, state, linked, actor, reason, changed_at from matching.review_changes where review_id = $1 order by revision";

    /// <exception cref="ArgumentException">The region or the token is none.</exception>
    public static async Task<ReviewPage> ListAsync(
        ReviewFilter filter, int pageSize, string? pageToken, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        if (pageSize is < 1 or > MostInPage)
            throw new ArgumentOutOfRangeException(nameof(pageSize), pageSize, $"Give a page size from 1 to {MostInPage}.");
        var start = string.IsNullOrEmpty(pageToken) ? new PageToken(-1, 0) : PageToken.Read(pageToken, filter);
        await using var count = Command($"select count(*) {Filtered}", filter, transaction);
        var total = (long)(await count.ExecuteScalarAsync(cancellationToken))!;
        await using var page = Command(Page, filter, transaction);
        page.Parameters.Add(Sql.Of(start.Rank));
        page.Parameters.Add(Sql.Of(start.Id));
        page.Parameters.Add(Sql.Of(pageSize + 1));
        var views = await ViewsAsync(page, cancellationToken);
        if (views.Count <= pageSize)
            return new(views, null, total);
        var last = views[pageSize - 1];
        return new(views[..pageSize], new PageToken(last.Rank, last.ReviewId).Write(filter), total);
    }

    /// <summary>The pair, or null alike when there is none and when a side lies where the caller may not look.</summary>
    public static async Task<ReviewView?> FindAsync(
        DeskCaller caller, long reviewId, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var visible = RegionRanges.Of(caller.VisibleRegions);
        await using var command = new NpgsqlCommand(One, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(visible.Lows));
        command.Parameters.Add(Sql.Of(visible.Highs));
        command.Parameters.Add(Sql.Of(reviewId));
        return await ViewsAsync(command, cancellationToken) is [var view] ? view : null;
    }

    public static async Task<List<ReviewChange>> HistoryAsync(
        long reviewId, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Journal, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(reviewId));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var changes = new List<ReviewChange>();
        while (await rows.ReadAsync(cancellationToken))
        {
            changes.Add(new(
                rows.GetInt32(0), (ReviewState)rows.GetInt16(1), rows.GetBoolean(2), rows.GetString(3), rows.GetString(4),
                rows.GetFieldValue<DateTimeOffset>(5)));
        }

        return changes;
    }

    private static NpgsqlCommand Command(string sql, ReviewFilter filter, NpgsqlTransaction transaction)
    {
        var visible = RegionRanges.Of(filter.VisibleRegions);
        var wanted = RegionRanges.Of(filter.Region is { } region ? [region] : []);
        if (filter.Region is not null && wanted.Lows.Length == 0)
            throw new ArgumentException("The region is no statistical code of 6, 9 or 12 digits. Give one, or leave it out.");
        IReadOnlyList<ReviewState> states = filter.States.Count > 0 ? filter.States : [ReviewState.Open, ReviewState.Unsure];
        var command = new NpgsqlCommand(sql, transaction.Connection, transaction);
        foreach (var parameter in (NpgsqlParameter[])
        [
            Sql.Of(visible.Lows), Sql.Of(visible.Highs), Sql.Of(wanted.Lows), Sql.Of(wanted.Highs),
            Sql.Of(states.Select(state => (short)state).ToArray()), Sql.Of(filter.Kinds.Select(kind => (short)kind).ToArray()),
            Sql.Of(filter.Sources.ToArray()),
        ])
            command.Parameters.Add(parameter);
        return command;
    }

    private static async Task<List<ReviewView>> ViewsAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var views = new List<ReviewView>();
        while (await rows.ReadAsync(cancellationToken))
        {
            views.Add(new()
            {
                ReviewId = rows.GetInt64(0), Kind = (ReviewKind)rows.GetInt16(1), State = (ReviewState)rows.GetInt16(2),
                Probability = rows.GetDouble(3), Rank = rows.GetInt64(4), Linked = rows.GetBoolean(5), PersonId = rows.GetInt32(6),
                HouseholdId = rows.GetString(7), Region = rows.GetString(8),
                OtherPersonId = rows.IsDBNull(9) ? 0 : rows.GetInt32(9), OtherHouseholdId = rows.GetString(10),
                Source = rows.TextOrNull(11) ?? "", RecordId = rows.TextOrNull(12) ?? "", RecordVersion = rows.LongOrNull(13) ?? 0,
                Version = rows.GetInt32(14), Follows = rows.LongOrNull(15) ?? 0, JudgedBy = rows.TextOrNull(16),
                JudgedAt = rows.IsDBNull(17) ? null : rows.GetFieldValue<DateTimeOffset>(17),
                OpenedAt = rows.GetFieldValue<DateTimeOffset>(18), ChangedAt = rows.GetFieldValue<DateTimeOffset>(19),
            });
        }

        return views;
    }
}
