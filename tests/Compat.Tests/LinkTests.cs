using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Compression;

namespace LowIncomeMonitor.Compat.Tests;

/// <summary>
/// The published server and client are linked at run time, so a member missing from what stands in for their
/// contract would show only in the call that needs it. These tests look all of them up.
/// </summary>
public sealed class LinkTests
{
    // Methods of generic types are looked up with arguments that satisfy every constraint of the contract.
    private static readonly Type[] Arguments = [.. Enumerable.Repeat(typeof(object), 8)];

    public static TheoryData<Type> Published => [typeof(GrpcServiceOptions), typeof(GrpcChannel)];

    [Theory]
    [MemberData(nameof(Published))]
    public void Assembly_EveryType_Loads(Type published) => Assert.NotEmpty(published.Assembly.GetTypes());

    [Theory]
    [MemberData(nameof(Published))]
    public void Assembly_EveryReferenceToTheContract_Resolves(Type published)
    {
        using var file = new PEReader(File.OpenRead(published.Assembly.Location));
        var reader = file.GetMetadataReader();
        var contract = new[] { "Grpc.Core.Api", "Grpc.Net.Common" };
        var references = reader.MemberReferences
            .Where(handle => contract.Contains(AssemblyOf(reader, reader.GetMemberReference(handle).Parent)))
            .ToList();

        // A member that is not there throws MissingMethodException or MissingFieldException with its name.
        Assert.All(references, handle =>
            Assert.NotNull(published.Module.ResolveMember(MetadataTokens.GetToken(handle), Arguments, Arguments)));
        Assert.True(references.Count > 20, "the reference table was not read");
    }

    [Fact]
    public void Contract_HasTheIdentityTheServerAsksFor()
    {
        var asked = typeof(GrpcServiceOptions).Assembly.GetReferencedAssemblies()
            .Where(name => name.Name is "Grpc.Core.Api" or "Grpc.Net.Common");
        var given = new[] { typeof(Metadata), typeof(GzipCompressionProvider) }.Select(type => type.Assembly.GetName());

        Assert.Equal(
            asked.Select(name => name.FullName).Order(StringComparer.Ordinal),
            given.Select(name => name.FullName).Order(StringComparer.Ordinal));
    }

    private static string? AssemblyOf(MetadataReader reader, EntityHandle owner)
    {
        if (owner.Kind == HandleKind.TypeSpecification)
        {
            var specification = reader.GetTypeSpecification((TypeSpecificationHandle)owner);
            var signature = reader.GetBlobReader(specification.Signature);
            if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
                return null;
            signature.ReadByte(); // class or structure
            owner = signature.ReadTypeHandle();
        }

        while (owner.Kind == HandleKind.TypeReference)
            owner = reader.GetTypeReference((TypeReferenceHandle)owner).ResolutionScope;
        return owner.Kind == HandleKind.AssemblyReference
            ? reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)owner).Name)
            : null;
    }
}
