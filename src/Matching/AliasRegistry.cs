using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Matching.Index;
using LowIncomeMonitor.Matching.Store;
using LowIncomeMonitor.Platform.Privacy;
using Npgsql;

namespace LowIncomeMonitor.Matching;

/// <summary>
/// Notes that a rostered person had another citizen number before, on the strength of a document. Records under the
/// old number then concern the person, unless somebody else on the roster bears that number now.
/// </summary>
public sealed class AliasRegistry(NpgsqlDataSource database, IPersonTokens tokens, TimeProvider clock)
{
    private const string Insert =
        """
        with person as (select person_id from roster.people where token = $2),
             alias as (
                 insert into roster.aliases (alias_token, person_id, valid_from, valid_to, document, recorded_at)
                 select $1, person_id, $3, $4, $5, $6 from person
                 on conflict do nothing
                 returning alias_token, person_id),
             entry as (
                 insert into roster.index_entries (kind, token, person_id)
                 select 1, alias_token, person_id from alias
                 where exists (
                     select from roster.memberships m where m.person_id = alias.person_id and m.valid_to is null)
                 on conflict do nothing
                 returning kind, token, person_id),
             bump as (
                 update roster.index_version set version = version + 1 where exists (select from entry) returning version)
        insert into roster.index_journal (version, kind, token, person_id, added, recorded_at)
        select bump.version, kind, token, person_id, true, $6 from entry, bump
        """;

    /// <summary>Adds an alias; the same one again changes nothing.</summary>
    /// <param name="former">The old number.</param>
    /// <param name="current">The number under which the person is on the roster.</param>
    /// <param name="from">First day of the old number; null means unknown.</param>
    /// <param name="to">First day on which it was no longer the person's; null means unknown.</param>
    /// <param name="document">The document that proves it; no personal data.</param>
    /// <param name="cancellationToken">Stops the work; nothing is then changed.</param>
    public async Task AddAsync(
        CitizenId former, CitizenId current, DateOnly? from, DateOnly? to, string document, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RosterGate.CloseAsync(transaction, cancellationToken);
        await using var command = new NpgsqlCommand(Insert, connection, transaction);
        command.Parameters.Add(Sql.Of(tokens.OfNumber(former.Reveal()).ToArray()));
        command.Parameters.Add(Sql.Of(tokens.OfNumber(current.Reveal()).ToArray()));
        command.Parameters.Add(Sql.Of(from));
        command.Parameters.Add(Sql.Of(to));
        command.Parameters.Add(Sql.Of(document));
        command.Parameters.Add(Sql.Of(clock.GetUtcNow()));
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
