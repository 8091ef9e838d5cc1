/// People in the database: who they are, their passwords, links and memberships, and how often something was tried.
@NullMarked
package cz.obzor.account.person;

import org.jspecify.annotations.NullMarked;
